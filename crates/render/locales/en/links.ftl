links-title = Links that do not work
links-hint = Mend or remove these links and publish the service again.
links-found = { $finding } (since { $since })
links-internal = A link of the internal guidance
links-link = Link
links-none = All links work.
links-all = All links that do not work
