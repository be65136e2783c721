import { partsOf, type ElementSpec } from '../element.ts';
import { asStack } from './as-stack.ts';
import { asTable } from './as-table.ts';
import { asWall } from './as-wall.ts';
import { answerTag, columnHeadTag, comparisonTag, questionTag, rowTag } from './tags.ts';

/** More columns than this do not stand side by side on an upright sheet: their words would be towers. */
const MOST_ABREAST = 4;

/** A comparison chart or some of its rows: filled, with blanks to write in, or with a beginning. */
export const comparison: ElementSpec<typeof comparisonTag> = {
  tags: [comparisonTag, columnHeadTag, rowTag, questionTag, answerTag],
  specimen:
    '<comparison summary="Two ways to bake"><column-head mark="circle">Bread</column-head><column-head mark="diamond" shared="">Both</column-head><column-head mark="square">Cake</column-head><row number="1"><question>What makes it rise?</question><answer>Yeast and time.</answer><answer>Air.</answer><answer blank="2" state="start">Eggs and …</answer></row></comparison><comparison summary="On a sheet that lies wide" wide=""><column-head mark="circle">Bread</column-head><column-head mark="square">Cake</column-head><row number="2"><question>How does it keep?</question><answer>Three days.</answer><answer blank="2"></answer></row></comparison><comparison summary="Whole, in a book" fine=""><column-head mark="circle">Bread</column-head><column-head mark="square">Cake</column-head><row number="5"><question>Who eats it?</question><answer>Whoever is hungry.</answer><answer>Whoever is here.</answer></row></comparison><comparison summary="Below each other" form="stack"><column-head mark="circle">Bread</column-head><column-head mark="square">Cake</column-head><row number="3"><question>Who bakes it?</question><answer>The baker.</answer><answer>Whoever has a birthday.</answer></row></comparison><comparison summary="For the wall" form="wall"><question>What is it for?</question><column-head mark="circle">Bread</column-head><column-head mark="diamond" shared="">Both</column-head><column-head mark="square">Cake</column-head><row number="4"><answer>Every day.</answer><answer>Sharing.</answer><answer>A feast.</answer></row></comparison>',
  typeset: (node, context) => {
    const columns = partsOf(node, columnHeadTag);
    if (node.attributes.form === 'wall') return asWall(node, columns, context);
    const stacked = node.attributes.form === 'stack' || (!node.attributes.wide && columns.length > MOST_ABREAST);
    return stacked ? asStack(node, columns, context) : [asTable(node, columns, context)];
  },
};
