preview-title = Preview
preview-languages = Language of the texts
preview-back = To the page of the service
