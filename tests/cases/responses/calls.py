"""What is asked for depends on what is answered: `Accept`."""


def calls(api):
    return [
        lambda client: client.answers.several(),
        lambda client: client.answers.text(),
        lambda client: client.answers.binary(),
        lambda client: client.answers.mixed(),
        lambda client: client.answers.no_content(),
        lambda client: client.answers.anything(),
    ]
