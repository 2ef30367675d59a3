// Runs before anything is drawn, so that what only makes sense with script never flickers.
document.documentElement.classList.add("js");
