import { promptsOf } from './prompt.ts';

/** All sides before a view; against the strong opinion with no grasp of the others. */
export const balancedPerspectivePrompts = promptsOf('balanced-perspective', [
  ['not-heard', 'step', 'Whose view on the design you are working on have you not heard yet?'],
  [
    'best-reason',
    'look-closer',
    'What is the best reason its author may have had for the code you disliked most today?',
  ],
  [
    'owner-would-sign',
    'look-closer',
    'Which objection to your proposal could you write down so well that its owner would sign it?',
  ],
  ['on-call-knows', 'look-closer', 'What does the person on call know about your service that you do not?'],
  ['unanswered', 'look-back', 'In the last thread you resolved, which argument went unanswered?'],
  ['support-desk', 'look-closer', 'What would the support desk say about the change you are building?'],
  [
    'same-ticket',
    'look-closer',
    'Which two people want different things from the same ticket, and why does each want it?',
  ],
  [
    'design-document',
    'look-back',
    'What did you take away from the last design document you disagreed with?',
  ],
  ['estimate-wrong', 'look-closer', 'Who pays when your estimate is wrong?'],
  [
    'their-constraint',
    'look-closer',
    "Which constraint in the other team's backlog would explain the answer you got from them?",
  ],
  [
    'would-have-to-be-true',
    'look-closer',
    'What would have to be true for the design you rejected to be the right one?',
  ],
  ['timeline', 'look-back', 'Whose account of the last incident never made it into the timeline?'],
  ['answered-early', 'look-back', 'Which review comment did you answer today before you had understood it?'],
  [
    'forty-files',
    'look-closer',
    'What does your reviewer feel on opening a pull request of forty files from you?',
  ],
  ['cursed-code', 'look-back', 'Which old code do you understand better now than when you first cursed it?'],
  [
    'customer-beside-you',
    'look-closer',
    'What would change in your ticket if the person who uses it sat beside you for an hour?',
  ],
  [
    'not-about-code',
    'look-back',
    'In your last disagreement, what did the other person need that was not about the code?',
  ],
  [
    'without-but',
    'step',
    'How would you put the other side of your open thread in one sentence without "but"?',
  ],
  [
    'silent',
    'step',
    'Who stays silent in your design reviews, and how could you ask them before the next one?',
  ],
  ['who-pays', 'look-closer', 'What would the people who pay for this system want you to stop doing?'],
  [
    'obvious',
    'look-back',
    'Which technical decision this week looked obvious to you and odd to somebody else?',
  ],
  [
    'silence',
    'look-back',
    'What did you read into the silence on your pull request, and what else could it mean?',
  ],
  [
    'by-habit',
    'look-back',
    'Which trade-off did you settle by habit instead of asking what each side needed?',
  ],
  [
    'changes-their-day',
    'look-closer',
    'Who outside your team has to change their day because of what you merged?',
  ],
  ['against-favourite', 'look-back', 'What evidence this month spoke against your favourite tool?'],
  [
    'before-no',
    'look-back',
    'Which question could you have asked in the review before you wrote "this will not work"?',
  ],
  [
    'joined-last-week',
    'look-closer',
    'How would somebody who joined last week describe the design argument you are in?',
  ],
  ['both-want', 'look-closer', 'What do you and the reviewer you disagree with both want from this change?'],
  ['short-comment', 'look-closer', 'Whose bad week may be hiding behind a short review comment you got?'],
  ['workaround', 'look-closer', "Which temporary workaround makes sense once you see its author's deadline?"],
  ['concede', 'step', 'What would you concede in your open thread to get the part that matters to you?'],
  ['opinion-as-fact', 'look-back', 'In which review comment did you state a preference as a fact?'],
]);
