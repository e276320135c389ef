using System.Text.Json.Serialization;
using Google.Rpc;
using Grpc.Core;
using Khabar.Defaults.Errors;

namespace Khabar.Gateway.Problems;

/// <summary>A problem document, RFC 9457, with the fields at fault.</summary>
/// <param name="Type">Always <c>about:blank</c>: the status says the kind.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What went wrong.</param>
/// <param name="Errors">Every field that is wrong; absent if the problem is not a field's.</param>
sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FieldProblem>? Errors)
{
    /// <summary>How long the caller should wait, for Retry-After.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The problem that an exception stands for, or null if the exception is a defect of ours.</summary>
    public static Problem? From(Exception error) => error switch
    {
        ProblemException problem => Create(problem.Status, problem.Message, problem.Field is { } field ? [new(field, problem.Message)] : null),
        RpcException rpc => From(RpcErrors.ToStatus(rpc)),
        BadHttpRequestException bad => Create(bad.StatusCode, bad.Message, null),
        _ => null,
    };

    /// <summary>The problem that a service's error stands for.</summary>
    public static Problem From(Google.Rpc.Status error)
    {
        List<FieldProblem> fields = [];
        TimeSpan? retryAfter = null;
        foreach (var detail in error.Details)
        {
            if (detail.TryUnpack<BadRequest>(out var bad))
                fields.AddRange(bad.FieldViolations.Select(violation => new FieldProblem(FieldNames.Rest(violation.Field), violation.Description)));
            else if (detail.TryUnpack<RetryInfo>(out var retry))
                retryAfter = retry.RetryDelay.ToTimeSpan();
        }
        var problem = Create(HttpStatus((StatusCode)error.Code), error.Message, fields.Count > 0 ? fields : null);
        return retryAfter is null ? problem : problem with { RetryAfter = retryAfter };
    }

    /// <summary>Where fields are at fault, the detail names them too: it is what people read.</summary>
    static Problem Create(int status, string detail, IReadOnlyList<FieldProblem>? errors) => new(
        "about:blank",
        Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        status,
        errors is null ? detail : string.Join("; ", errors.Select(error => $"{(error.Field == "$" ? "the body" : error.Field)} {error.Detail.TrimEnd('.')}")) + ".",
        errors)
    {
        RetryAfter = Usual(status),
    };

    /// <summary>Who is asked to come back is always told when, be it only roughly.</summary>
    static TimeSpan? Usual(int status) =>
        status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable ? TimeSpan.FromSeconds(1) : null;

    static int HttpStatus(StatusCode code) => code switch
    {
        StatusCode.InvalidArgument or StatusCode.OutOfRange => StatusCodes.Status400BadRequest,
        StatusCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        StatusCode.PermissionDenied => StatusCodes.Status403Forbidden,
        StatusCode.NotFound => StatusCodes.Status404NotFound,
        StatusCode.AlreadyExists or StatusCode.Aborted or StatusCode.FailedPrecondition => StatusCodes.Status409Conflict,
        StatusCode.ResourceExhausted => StatusCodes.Status429TooManyRequests,
        StatusCode.Unimplemented => StatusCodes.Status501NotImplemented,
        StatusCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        StatusCode.DeadlineExceeded => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status500InternalServerError,
    };
}

/// <summary>One field that is wrong.</summary>
/// <param name="Field">Its name in the request.</param>
/// <param name="Detail">What it must be.</param>
sealed record FieldProblem(string Field, string Detail);
