"""Text of the document as HTML that is safe to open.

Descriptions are CommonMark, often with HTML inside. Of HTML, a short list of elements
without attributes is kept. Every other tag is text, so that placeholders survive:

    Pass the <Pay> token of <b>your</b> account.
    <p>Pass the &lt;Pay&gt; token of <b>your</b> account.</p>

markdown-it-py sees the tags of the list alone, and nh3 has the last word on the result. A
page requests nothing from elsewhere: an image is a link with its alternative text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping, Sequence
from html import escape, unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.html_block import html_block
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.html_inline import html_inline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup
from nh3 import Cleaner

_KEPT = frozenset(
    "a b br code em i li ol p pre strong table tbody td th thead tr ul".split()
)
"""The elements of HTML in descriptions that are rendered."""
_MADE = frozenset({"blockquote", "hr"})
"""What Markdown makes besides."""
_LINK = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?/?>|<!--.*?-->", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"""\b(src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
_MARKUP = re.compile(
    r"[\\`*_{}\[\]<>#|~&!\r]|^[ \t]*(?:[-+=]|\d+[.)])|\n[ \t]*\n", re.MULTILINE
)
"""What can be Markdown or HTML. Text without it is one paragraph."""
_SCROLLED = re.compile(r"<(pre|table)>")
"""What can be wider than the page: the keyboard scrolls what has the focus."""
_IS_PARAGRAPH = re.compile(r"[^\W\d_][^\r\n]*\Z")
"""A line that begins with a letter, which begins nothing else in Markdown."""
_DEAD_LINK = re.compile(r"<a(?: rel=\"[a-z ]+\")?>(.*?)</a>", re.DOTALL)
_BLANK = re.compile(r"<p>\s*</p>\n?")
_ITEM = re.compile(r"<li\b", re.IGNORECASE)
_BETWEEN_ITEMS = re.compile(r"\0</ul>(\s*)<ul>\0")
_CLEAN_TAG = re.compile(r'<(/?)([a-z0-9]+)(?: [a-z]+="[^"]*")*>')
_EMPTY = frozenset({"br", "hr"})

_CLEANER = Cleaner(
    tags={*_KEPT, *_MADE},
    attributes={"a": {"href"}, "*": set()},  # without `*`, nh3 keeps `lang` and `title`
    attribute_filter=lambda tag, attribute, value: (
        value if attribute != "href" or _LINK.match(value) else None
    ),
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener noreferrer",
)
_STRIPPER = Cleaner(tags=set())


class Html(Markup):
    """Safe HTML of a description or a type: the elements of this module, and links.

    Templates of HTML print it as it is, those of Markdown turn it into Markdown.
    """


class Text:
    """The texts of one document; each distinct one is converted once."""

    def __init__(self) -> None:
        self._known: dict[str, Html] = {}
        self._markdown = _parser()

    def block(self, text: str) -> Html:
        """As paragraphs, lists and tables; empty for an empty text."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = Html(self._converted(text.strip()))
        return known

    def inline(self, text: str) -> Html:
        """The first paragraph, without its element."""
        block = self.block(text)
        if not block.startswith("<p>"):
            return escaped(" ".join(text.split()))
        return Html(str.partition(block, "</p>")[0].removeprefix("<p>"))

    def plain(self, text: str) -> str:
        """The first sentence, without markup, on one line."""
        words: str = self.inline(text)
        if "<" in words or "&" in words:
            words = unescape(_STRIPPER.clean(words))
        words = " ".join(words.split())
        return words.partition(". ")[0].rstrip(".")

    def _converted(self, text: str) -> str:
        if not text:
            return ""
        if _MARKUP.search(text) is None:
            return f"<p>{escape(text)}</p>"
        if _IS_PARAGRAPH.match(text) is None:
            html = self._markdown.render(text)
        else:
            html = f"<p>{self._markdown.renderInline(text)}</p>"
        html = _SCROLLED.sub(r'<\1 tabindex="0">', _CLEANER.clean(html))
        if _ITEM.search(text):
            html = _in_lists(html)
        return _BLANK.sub("", _DEAD_LINK.sub(r"\1", html)).strip()


def _in_lists(html: str) -> str:
    """Clean HTML, each of its items in a list; items that follow each other in one.

    An item that has no list would end the item of the page that it is in.
    """
    open_: list[str] = []

    def tag(found: re.Match[str]) -> str:
        name = found[2]
        if name in _EMPTY:
            return found[0]
        if found[1]:
            return "</li>\0</ul>" if open_.pop() == "lone li" else found[0]
        is_lone = name == "li" and not {"ul", "ol"} & set(open_[-1:])
        open_.append("lone li" if is_lone else name)
        return "<ul>\0<li>" if is_lone else found[0]

    # Clean HTML has no NUL, so these are the lists that are made here.
    return _BETWEEN_ITEMS.sub(r"\1", _CLEAN_TAG.sub(tag, html)).replace("\0", "")


def escaped(text: str) -> Html:
    return Html(escape(text))


def safe_url(url: str) -> str:
    """The URL if a page may link to it; else an empty string."""
    return url if _LINK.match(url) and not url.startswith("#") else ""


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """The cleaner judges URLs, so that the words of a bad link remain."""
        return True


def _parser() -> MarkdownIt:
    """CommonMark with tables, whose rules for HTML see the tags of the list alone."""
    parser = _Parser("commonmark", {"html": True}).enable("table")
    alternatives = ["paragraph", "reference", "blockquote"]
    parser.block.ruler.at("html_block", _html_block, {"alt": alternatives})
    parser.inline.ruler.at("html_inline", _html_inline)
    rules: dict[str, Callable[..., str]] = {
        "html_block": _html,
        "html_inline": _html,
        "image": _image,
        # A page has its own outline, which headings of a description would break.
        "heading_open": lambda *arguments: "<p><strong>",
        "heading_close": lambda *arguments: "</strong></p>\n",
    }
    for name, rule in rules.items():
        parser.add_render_rule(name, rule)
    return parser


def _html_block(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    return _begins_html(state.src, start) and html_block(state, line, end, silent)


def _html_inline(state: StateInline, silent: bool) -> bool:
    return _begins_html(state.src, state.pos) and html_inline(state, silent)


def _begins_html(text: str, at: int) -> bool:
    """Whether a tag of the list begins here, an image, or a comment."""
    name = _NAME.match(text, at)
    if name is None:
        return text.startswith("<!--", at)
    return name[1].lower() in _KEPT or name[1].lower() == "img"


def _html(
    renderer: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    environment: MutableMapping[str, Any],
) -> str:
    """HTML as it is, with the tags that are not in the list as text."""
    return _TAG.sub(_tag, tokens[index].content)


def _tag(found: re.Match[str]) -> str:
    name = (found[1] or "").lower()
    if not name or name in _KEPT:
        return found[0] if name else ""
    if name != "img":
        return escape(found[0])
    values = {
        attribute.lower(): unescape(double or single or bare)
        for attribute, double, single, bare in _ATTRIBUTE.findall(found[0])
    }
    return _image_link(values.get("src", ""), values.get("alt", ""))


def _image(
    renderer: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    environment: MutableMapping[str, Any],
) -> str:
    token = tokens[index]
    return _image_link(str(token.attrs.get("src", "")), token.content)


def _image_link(source: str, alternative: str) -> str:
    target = safe_url(source)
    text = escape(alternative or "image")
    return f'<a href="{escape(target)}">{text}</a>' if target else text
