package annals.api.history;

import java.time.Instant;
import java.util.List;

/**
 * What would have been. Nothing was changed to find it out.
 *
 * @param stages the forecast of each stage; empty for a rule about something else
 * @param months the forecast of each month in which deals are expected to be closed
 * @param responses tickets by priority; empty for a rule about something else
 * @param position of the last event that was looked at
 */
public record WhatIfView(
        String rule,
        Instant from,
        Instant to,
        List<ForecastDifference> stages,
        List<ForecastDifference> months,
        List<ResponseDifference> responses,
        long position) {}
