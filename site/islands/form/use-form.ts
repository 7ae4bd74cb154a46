import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { formExtras, isOutdated, type FormAnswer } from '../../../content/schema/form-answer.ts';
import { formErrors } from '../../../content/schema/form-errors.ts';
import { postForm } from './post-form.ts';
import { splitFields } from './split-fields.ts';
import { startProof, type ProofSource } from './solve-challenge.ts';
import { wordedErrors, type FieldError } from './worded-errors.ts';

/**
 * Checks a form with its schema, posts it with a proof of work and keeps what there is to mend.
 * The fields keep their own values: nothing here can lose what was typed.
 */
export const useForm = (input: UseFormInput) => {
  const [state, setState] = useState<FormState>({ step: 'editing', errors: input.initialErrors });
  const proofs = useRef<ProofSource>(undefined);
  useEffect(() => {
    const source = startProof();
    proofs.current = source;
    return source.stop;
  }, []);

  const submit = async (form: HTMLFormElement) => {
    if (state.step === 'sending') return;
    const { fields, trap, code } = splitFields(new FormData(form));
    const checked = input.schema.safeParse(fields);
    if (!checked.success) {
      setState(toMend(wordedErrors({ ...input, errors: formErrors(checked.error.issues) })));
      return;
    }
    setState({ step: 'sending', errors: [] });
    try {
      const proof = await proofs.current?.take(JSON.stringify(fields));
      const body = {
        ...fields,
        [formExtras.trap]: trap,
        ...(code !== undefined && { [formExtras.code]: code }),
        ...(proof && { [formExtras.proof]: proof }),
      };
      const answer = await postForm({ action: input.action, body });
      if (!answer.ok && answer.errors.some(isOutdated)) return form.submit();
      setState(
        answer.ok
          ? { step: 'sent', errors: [], answer: answer.state }
          : toMend(wordedErrors({ ...input, errors: answer.errors })),
      );
      if (!answer.ok) proofs.current?.renew();
    } catch {
      setState(toMend([{ field: '', text: input.unsent }]));
      proofs.current?.renew();
    }
  };
  return { state, submit };
};

const toMend = (errors: FieldError[]): FormState => ({ step: 'editing', errors });

/** `fields`: names of those that can be seen; `words`: sentences by code; `unsent`: for a lost connection. */
export type UseFormInput = {
  schema: z.ZodMiniType;
  action: string;
  fields: readonly string[];
  words: Record<string, string>;
  unsent: string;
  initialErrors: FieldError[];
};

export type FormState =
  | { step: 'editing' | 'sending'; errors: FieldError[] }
  | { step: 'sent'; errors: []; answer: Extract<FormAnswer, { ok: true }>['state'] };
