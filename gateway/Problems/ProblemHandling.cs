using Microsoft.AspNetCore.Diagnostics;

namespace Khabar.Gateway.Problems;

/// <summary>Answers failed requests with problem documents, <c>application/problem+json</c>.</summary>
static partial class ProblemHandling
{
    const string MediaType = "application/problem+json";

    /// <summary>Adds the handler.</summary>
    public static void AddProblems(this WebApplicationBuilder builder) => builder.Services.AddExceptionHandler<Handler>();

    /// <summary>Catches what the endpoints throw, and gives unmatched paths a problem document too.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(async page =>
        {
            var response = page.HttpContext.Response;
            await WriteAsync(response, Problem.From(new ProblemException(response.StatusCode, Unmatched(page.HttpContext)))!);
        });
    }

    static string Unmatched(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Path} does not take {context.Request.Method}, but {context.Response.Headers.Allow}.",
        StatusCodes.Status415UnsupportedMediaType => $"{context.Request.Path} does not take a body of type '{context.Request.ContentType}'.",
        var status => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
    };

    static Task WriteAsync(HttpResponse response, Problem problem)
    {
        response.StatusCode = problem.Status;
        if (problem.RetryAfter is { } delay) response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(delay.TotalSeconds)).ToString();
        return response.WriteAsJsonAsync(problem, options: null, MediaType);
    }

    sealed partial class Handler(ILogger<Handler> logger) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception error, CancellationToken cancellation)
        {
            // A caller who has gone reads no answer, and his going is no fault.
            if (context.RequestAborted.IsCancellationRequested) return true;
            var problem = Problem.From(error);
            if (problem is null || problem.Status == StatusCodes.Status500InternalServerError) Failed(logger, error, context.Request.Method, context.Request.Path);
            problem ??= Problem.From(new ProblemException(StatusCodes.Status500InternalServerError, "An unexpected error; the gateway's log has it."))!;
            await WriteAsync(context.Response, problem);
            return true;
        }

        [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
        static partial void Failed(ILogger logger, Exception error, string method, string path);
    }
}
