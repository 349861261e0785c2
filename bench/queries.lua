-- Asks the page again and again or, when words are given, the search page for another pair of them each
-- time, so that no kept page can answer. A connection waits for some milliseconds before each request.
--
-- Arguments: milliseconds to wait, and percent-encoded words with commas between them.

local words = {}
local pause = 0

function init(arguments)
  pause = tonumber(arguments[1])
  for word in string.gmatch(arguments[2] or "", "[^,]+") do
    words[#words + 1] = word
  end
  math.randomseed(1)
end

function delay()
  return pause
end

function request()
  if #words == 0 then
    return wrk.format()
  end
  local first = words[math.random(#words)]
  local second = words[math.random(#words)]
  return wrk.format("GET", "/haku?q=" .. first .. "+" .. second)
end
