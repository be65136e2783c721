import type { Run, TextRun, TextStyle } from '../model/definition.ts';
import type { Theme } from '../model/theme.ts';
import type { Inline } from '../model/manuscript.ts';

type Setting = { readonly style: TextStyle; readonly link?: string; readonly language?: string };

/**
 * Sets words as runs. Emphasis is italic, and upright within italics, or bold where the theme says so; links are underlined, so that
 * they are known without color.
 */
export const setInlines = (
  inlines: readonly Inline[],
  style: TextStyle,
  emphasis: Theme['emphasis'] = 'italic',
): readonly Run[] => {
  const set = (nodes: readonly Inline[], setting: Setting): readonly Run[] =>
    nodes.flatMap((node): readonly Run[] => {
      switch (node.kind) {
        case 'text':
          return [textRun(node, setting)];
        case 'em':
          if (emphasis === 'bold') return set(node.children, { ...setting, style: { ...setting.style, weight: 'bold' } });
          return set(node.children, {
            ...setting,
            style: { ...setting.style, slant: setting.style.slant === 'italic' ? 'upright' : 'italic' },
          });
        case 'strong':
          return set(node.children, { ...setting, style: { ...setting.style, weight: 'bold' } });
        case 'link':
          return set(node.children, { ...setting, link: node.href });
        case 'span':
          return set(node.children, node.language === null ? setting : { ...setting, language: node.language });
        case 'folio':
          return [{ kind: 'folio', of: node.of, style: setting.style }];
      }
    });
  return set(inlines, { style });
};

const textRun = (node: Extract<Inline, { kind: 'text' }>, { style, link, language }: Setting): TextRun => ({
  kind: 'text',
  text: node.text,
  style,
  at: node.origin.words ?? node.origin.placed,
  ...(link === undefined ? {} : { link, underline: true }),
  ...(language === undefined ? {} : { language }),
});
