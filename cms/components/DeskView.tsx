import type { AdminViewServerProps } from 'payload';
import { deskLines } from '../commission/desk.ts';
import { deskWords } from '../commission/desk-words.ts';
import { Desk } from './Desk.tsx';
import { ReviewFrame } from './ReviewFrame.tsx';

/** `/admin/desk`: entering somebody, and those who were entered and have not answered. */
export function DeskView(view: AdminViewServerProps) {
  const locale = view.i18n.language === 'en' ? 'en' : 'fr';
  return (
    <ReviewFrame view={view}>
      {async (req) => (
        <Desk words={await deskWords(req.payload, locale)} lines={await deskLines(req)} />
      )}
    </ReviewFrame>
  );
}
