"""Every change to a report: made as a plan without Qt (`plans`), committed and undone on one road (`desk`)."""
