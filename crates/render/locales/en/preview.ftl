preview-title = Preview
preview-hint = This is what the service looks like once it is published.
preview-languages = Language of the texts
preview-back = To the page of the service
