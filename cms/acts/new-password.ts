/** Set in the context of a request that brings a new password: the documents do not show it. */
export const newPassword = 'newPassword';
