"""Why a tool failed, in plain words, told from what it printed."""

from __future__ import annotations

# What set-up says in place of a tool's own output. Each tells what to do next: it may be read by
# somebody who never ran Python before.
DISK_FULL = "The disk is full. Make some room (about 600 MB) and run this again."
OTHER_FILE = (
    "A download is not the file that was locked, so it was refused. Run this again; if it stays so,"
    " the network or a mirror changes what it passes on."
)
NO_NETWORK = (
    "No network, or it does not let downloads through. Only set-up needs it: connect, and run this"
    " again."
)
NOT_TO_BE_HAD = (
    "A locked package is not to be had for this Python and this machine. Python 3.11 to 3.14 on"
    " Linux, macOS and Windows are supported."
)
NOT_WRITABLE = "This folder cannot be written to."

# In this order: a download cut off by a full disk also reads like a lost network.
SIGNS = {
    DISK_FULL: ["No space left", "ENOSPC", "not enough space on the disk"],
    OTHER_FILE: ["DO NOT MATCH THE HASHES", "EINTEGRITY"],
    NO_NETWORK: [
        "NewConnectionError",
        "Failed to establish a new connection",
        "ConnectTimeout",
        "ReadTimeout",
        "ProxyError",
        "SSLError",
        "getaddrinfo",
        "name resolution",
        "Temporary failure resolving",
        "Could not resolve",
        "ENOTFOUND",
        "EAI_AGAIN",
        "ETIMEDOUT",
        "ECONNREFUSED",
        "ECONNRESET",
    ],
    NOT_TO_BE_HAD: ["No matching distribution", "ETARGET", "E404"],
    NOT_WRITABLE: ["Permission denied", "EACCES"],
}


def find_reason(said: str) -> str:
    """The cause in one or two sentences; where no sign of it is known, the tool's last error."""
    for sentence, signs in SIGNS.items():
        if any(sign in said for sign in signs):
            return sentence
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return "A tool of set-up failed. " + (errors or lines or ["It said nothing."])[-1]
