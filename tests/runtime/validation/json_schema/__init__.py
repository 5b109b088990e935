"""Generated validators, held against what the standard and other judges say."""
