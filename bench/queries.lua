-- Asks the search page for another pair of words each time, so that no kept page can answer.
-- The percent-encoded words come as one argument with commas between them.

local words = {}

function init(arguments)
  for word in string.gmatch(arguments[1], "[^,]+") do
    words[#words + 1] = word
  end
  math.randomseed(1)
end

function request()
  local first = words[math.random(#words)]
  local second = words[math.random(#words)]
  return wrk.format("GET", "/haku?q=" .. first .. "+" .. second)
end
