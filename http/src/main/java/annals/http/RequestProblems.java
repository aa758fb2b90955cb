package annals.http;

import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

/** The problems that lie in the request itself. */
final class RequestProblems implements ProblemSource {

    /** Spring's reason, which is all that tells a missing body from one that cannot be read. */
    private static final String NO_BODY = "No request body";

    @Override
    public Optional<Problem> problemOf(Throwable error) {
        return Optional.ofNullable(known(error));
    }

    private static @Nullable Problem known(Throwable error) {
        if (error instanceof Refused refused) {
            return Problem.of(refused.refusal());
        }
        if (error instanceof InvalidValue invalid) {
            return Problem.of(422, invalid.code(), sentence(invalid));
        }
        if (error instanceof WebExchangeBindException invalid) {
            return constraints(invalid);
        }
        if (error instanceof ServerWebInputException input) {
            return input(input);
        }
        if (error instanceof ResponseStatusException status) {
            return ofStatus(status);
        }
        return null;
    }

    private static Problem constraints(WebExchangeBindException invalid) {
        var faults =
                invalid.getFieldErrors().stream().map(RequestProblems::fault).toList();
        return Problem.of(422, "REQUEST_INVALID", "Parts of the request are missing or not allowed.")
                .at(faults);
    }

    private static Problem.Fault fault(FieldError error) {
        String pointer =
                "/" + error.getField().replace(".", "/").replace("[", "/").replace("]", "");
        String code = error.getCode() == null ? "INVALID" : JsonFaults.upperSnake(error.getCode());
        return Problem.Fault.at(pointer, code, String.valueOf(error.getDefaultMessage()));
    }

    private static Problem input(ServerWebInputException input) {
        if (NO_BODY.equals(input.getReason())) {
            return Problem.of(400, "BODY_MISSING", "The request needs a JSON body.");
        }
        for (Throwable cause = input.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return tooLarge();
            }
            if (cause instanceof DecodingException decoding) {
                return JsonFaults.problem(decoding);
            }
            if (cause instanceof InvalidValue invalid) {
                return parameter(input, 422, invalid.code(), sentence(invalid));
            }
        }
        return parameter(input, 400, "PARAMETER_INVALID", "A parameter is missing or not of its type.");
    }

    private static Problem parameter(ServerWebInputException input, int status, String code, String detail) {
        var parameter = input.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        var problem = Problem.of(status, code, detail);
        return name == null ? problem : problem.at(List.of(Problem.Fault.of(name, code, detail)));
    }

    private static Problem ofStatus(ResponseStatusException status) {
        int code = status.getStatusCode().value();
        if (code == 413) {
            return tooLarge();
        }
        HttpStatus known = HttpStatus.resolve(code);
        String name = known == null ? "HTTP_" + code : known.name();
        return Problem.of(code, name, detail(code));
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know the method.";
            case 406 -> "The answer cannot be given in the wanted format.";
            case 415 -> "The body's format is not understood here; send application/json.";
            default -> "The request could not be answered.";
        };
    }

    private static Problem tooLarge() {
        return Problem.of(413, "BODY_TOO_LARGE", "The request's body is too large.");
    }

    private static String sentence(InvalidValue invalid) {
        return String.valueOf(invalid.getMessage());
    }
}
