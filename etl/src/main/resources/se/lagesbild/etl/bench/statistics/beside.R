# Times in R what the Java side times, on the same numbers: each line of <workload>.txt is a unit.
# Arguments: the folder of the files, and how many seconds to spend on each workload.
# Writes workload, seconds and units done, parted by tabs, to the file "measured" of the folder;
# first of all "R" and its version. What the functions print of their own is not looked at.

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
budget <- as.numeric(arguments[2])

# A workload: the package it needs, what is made ready of a unit's numbers, and what is timed.
work <- function(run, ready = identity, package = "stats") {
  list(run = run, ready = ready, package = package)
}

halves <- function(x) split(x, rep(1:2, each = length(x) / 2))
monthly <- function(x) ts(x, frequency = 12)
weekly <- function(x) ts(x, frequency = 52)

month <- seq_len(96)
design <- data.frame(year = (month - 48.5) / 12,
                     c1 = cos(2 * pi * month / 12), s1 = sin(2 * pi * month / 12))
future <- data.frame(year = (96 + 1:12 - 48.5) / 12,
                     c1 = cos(2 * pi * 1:12 / 12), s1 = sin(2 * pi * 1:12 / 12))
panel <- data.frame(area = rep(1:9, each = 24), month = factor(rep(rep(0:11, 2), 9)),
                    treated = rep(c(1, 0), c(72, 144)), post = rep(rep(0:1, each = 12), 9))

watched <- function(x) {
  surveillance::sts(x, start = c(2001, 1), frequency = 52)
}

noufaily <- function(range) {
  work(package = "surveillance", ready = watched, run = function(series) {
    surveillance::farringtonFlexible(series, control = list(
      range = range, noPeriods = 10, b = 5, w = 3, weightsThreshold = 2.58,
      pastWeeksNotIncluded = 26, pThresholdTrend = 1, thresholdMethod = "nbPlugin",
      alpha = 0.01, limit54 = c(5, 4), glmWarnings = FALSE))
  })
}

clustered <- function(y) {
  panel$y <- y
  fit <- glm(y ~ treated * post + month, family = poisson, data = panel)
  x <- model.matrix(fit)
  scores <- rowsum(x * (y - fitted(fit)), panel$area)
  bread <- vcov(fit)
  sqrt(diag(bread %*% crossprod(scores) %*% bread) * 9 / 8)
}

prewhitened <- function(x) {
  model <- ar.yw(x[[1]])
  raw <- ccf(x[[1]], x[[2]], lag.max = 12, plot = FALSE)
  if (model$order == 0) return(raw)
  rest <- function(y) {
    as.numeric(stats::filter(y - mean(y), c(1, -model$ar), sides = 1))
  }
  ccf(rest(x[[1]]), rest(x[[2]]), lag.max = 12, plot = FALSE, na.action = na.omit)
}

works <- list(
  farrington_flexible__last = noufaily(416),
  farrington_flexible__all = noufaily(264:416),
  farrington_flexible__classic = work(package = "surveillance", ready = watched,
    run = function(series) {
      surveillance::farringtonFlexible(series, control = list(
        range = 416, noPeriods = 1, b = 5, w = 3, weightsThreshold = 2.58,
        pastWeeksNotIncluded = 3, pThresholdTrend = 0.05, thresholdMethod = "delta",
        powertrans = "2/3", alpha = 0.05, limit54 = c(5, 4), glmWarnings = FALSE))
    }),
  sparse_predictive = work(package = "surveillance", ready = watched, run = function(series) {
    surveillance::bayes(series, control = list(range = 416, b = 3, w = 6, actY = TRUE,
                                               alpha = 0.01))
  }),
  ears = work(package = "surveillance", ready = watched, run = function(series) {
    surveillance::earsC(series, control = list(method = "C1", baseline = 7, minSigma = 0,
                                               alpha = 0.001))
  }),
  cusum_poisson = work(package = "surveillance", run = function(counts) {
    Reduce(function(s, y) max(0, s + y - 2.885), counts, 0, accumulate = TRUE)
    surveillance::arlCusum(h = 5, k = 2.9, theta = 2, distr = "poisson", digits = 1)
    surveillance::arlCusum(h = 5, k = 2.9, theta = 4, distr = "poisson", digits = 1)
  }),
  cusum_standardized = work(package = "surveillance",
    ready = function(x) {
      surveillance::create.disProg(week = seq_along(x), observed = x, state = 0 * x,
                                   start = c(2001, 1), freq = 52)
    },
    run = function(series) {
      surveillance::algo.cusum(series, control = list(range = 365:416, k = 1.04, h = 2.26,
                                                      m = NULL, trans = "standard",
                                                      alpha = NULL))
    }),
  stl__periodic = work(ready = monthly, run = function(y) stl(y, "periodic")),
  stl__robust = work(ready = monthly, run = function(y) stl(y, 7, robust = TRUE)),
  stl__weekly = work(ready = weekly, run = function(y) stl(y, "periodic", robust = TRUE)),
  holt_winters_additive = work(ready = monthly, run = function(y) {
    predict(HoltWinters(y, 0.2, 0.1, 0.1), 12, prediction.interval = TRUE)
  }),
  ets_fixed = local({
    model <- NULL
    work(package = "forecast",
      ready = function(x) {
        y <- monthly(x)
        if (is.null(model)) model <<- forecast::ets(y, "AAA", damped = FALSE)
        y
      },
      run = function(y) {
        forecast::forecast(forecast::ets(y, model = model, use.initial.values = TRUE), h = 12)
      })
  }),
  forecast_accuracy = work(package = "forecast",
    ready = function(x) list(past = ts(x[1:84], frequency = 12), came = x[85:96]),
    run = function(y) {
      forecast::accuracy(forecast::naive(y$past, 12), y$came)
      forecast::accuracy(forecast::meanf(y$past, 12), y$came)
      forecast::accuracy(forecast::snaive(y$past, 12), y$came)
    }),
  ccf = work(ready = halves, run = prewhitened),
  granger = work(package = "lmtest", ready = halves, run = function(x) {
    lmtest::grangertest(x[[1]], x[[2]], order = 3)
  }),
  poisson_glm = work(package = "MASS", run = function(y) {
    fit <- glm(y ~ year + c1 + s1, family = poisson, data = cbind(design, y = y))
    summary(fit)
    suppressMessages(confint(fit))
  }),
  negbin_glm = work(package = "MASS", run = function(y) {
    summary(suppressWarnings(MASS::glm.nb(y ~ year + c1 + s1, data = cbind(design, y = y))))
  }),
  count_glm_forecast = work(run = function(y) {
    fit <- glm(y ~ year + c1 + s1, family = quasipoisson, data = cbind(design, y = y))
    ahead <- predict(fit, future, se.fit = TRUE)
    phi <- max(1.001, summary(fit)$dispersion)
    for (p in c(0.025, 0.1, 0.9, 0.975)) {
      qnbinom(p, mu = exp(ahead$fit), size = exp(ahead$fit) / (phi - 1))
    }
  }),
  did_poisson_panel = work(run = clustered),
  p_adjust = work(run = function(p) {
    for (method in c("BH", "BY", "holm", "hochberg", "bonferroni")) p.adjust(p, method)
  }),
  poisson_rate_1sample = work(run = function(x) poisson.test(x, 12, 2)),
  poisson_rate_2sample = work(run = function(x) poisson.test(x, c(1, 2))),
  did_poisson_2x2 = work(run = function(x) fisher.test(matrix(x, 2))),
  knox = work(package = "surveillance",
    ready = function(x) split(x, rep(1:3, each = length(x) / 3)),
    run = function(events) {
      ds <- as.matrix(dist(cbind(events[[1]], events[[2]]), "manhattan"))
      dt <- as.matrix(dist(events[[3]]))
      surveillance::knox(dt, ds, eps.t = 7, eps.s = 100, simulate.p.value = TRUE, B = 999)
    })
)

tell <- function(...) {
  cat(paste(..., sep = "\t"), "\n", sep = "", file = file.path(folder, "measured"), append = TRUE)
}

now <- function() as.numeric(Sys.time())

# One unit unmeasured, then all of them, again while that takes less than half a second.
measure <- function(name, task, file) {
  lines <- readLines(file)
  units <- lapply(strsplit(lines, " ", fixed = TRUE), function(cells) task$ready(as.numeric(cells)))
  task$run(units[[1]])
  done <- 0L
  start <- now()
  repeat {
    task$run(units[[done %% length(units) + 1]])
    done <- done + 1L
    spent <- now() - start
    if (spent > budget || done >= length(units) && spent > 0.5) break
  }
  tell(name, format(spent, digits = 6), sprintf("%d", done))
}

tell("R", paste(R.version$major, R.version$minor, sep = "."), 0)
for (name in names(works)) {
  task <- works[[name]]
  file <- file.path(folder, paste0(name, ".txt"))
  if (file.exists(file) && suppressMessages(requireNamespace(task$package, quietly = TRUE))) {
    tryCatch(suppressWarnings(measure(name, task, file)),
             error = function(e) message(name, ": ", conditionMessage(e)))
  }
}
