"""A second encoder of requests, for the tests of a package.

It is written from the standards and shares no code with the runtime, nor with what the
client uses: a mistake of one is a difference between both. What it does not know is an
`Unknown`, and the tests do not compare it.
"""
