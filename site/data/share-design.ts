/** What the addresses of share images and the program that draws them (scripts/lib/share) agree on. */

/** Pixels. */
export const shareSize = { width: 1200, height: 630 };

/**
 * Stands in the images' names for the typeface and for all that is done with the facts, so that another look makes
 * other names. test/unit/scripts/lib/share/draw-share.test.ts tells the value where it is no longer true.
 */
export const shareDesign = '68bea83dbca98896';

/** What the names of the images of all other pages begin with. */
export const sitePrefix = 'site-';
