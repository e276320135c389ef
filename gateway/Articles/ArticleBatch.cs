using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using Khabar.Gateway.Parameters;
using Khabar.Gateway.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Khabar.Gateway.Articles;

/// <summary><c>POST /v1/articles:batch</c>: articles in and results out, a line each, in order, with a bounded number under way.</summary>
static class ArticleBatch
{
    public const string MediaType = "application/x-ndjson";

    /// <summary>Articles under way at once: enough to fill the cores and to share one fsync of a shard among many.</summary>
    const int InFlight = 1024;

    /// <summary>Bytes of the lines under way at once, which matters for pages.</summary>
    const long InFlightBytes = 64 * 1024 * 1024;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task PostAsync(HttpContext context, ArticleIntake intake, IOptions<JsonOptions> json, ILogger<ArticleIntake> logger, string? collection)
    {
        var cancellation = context.RequestAborted;
        AllowLongStreams(context);
        context.Response.ContentType = MediaType;
        var options = json.Value.SerializerOptions;

        // Results wait in this queue in the order of their lines. When it is full no further line is read, so the sender is held back.
        var results = Channel.CreateBounded<(Task<object> Result, int Bytes)>(InFlight);
        var budget = new ByteBudget(InFlightBytes);
        var order = new ArticleOrder();
        _ = ReadAsync();
        await foreach (var (result, bytes) in results.Reader.ReadAllAsync(cancellation))
        {
            await JsonSerializer.SerializeAsync(context.Response.BodyWriter, await result, options, cancellation);
            budget.Return(bytes);
            context.Response.BodyWriter.Write("\n"u8);
            // A caller who waits for results before sending more must get them; one who does not gets them in larger writes.
            if (!results.Reader.TryPeek(out var next) || !next.Result.IsCompleted) await context.Response.BodyWriter.FlushAsync(cancellation);
        }

        async Task ReadAsync()
        {
            try
            {
                await foreach (var line in NdjsonReader.ReadAsync(context.Request.BodyReader, cancellation))
                {
                    await budget.TakeAsync(line.Bytes.Length, cancellation);
                    await results.Writer.WriteAsync((Begin(line), line.Bytes.Length), cancellation);
                }
                results.Writer.Complete();
            }
            catch (Exception error)
            {
                // The results of what was read are still sent; then this error ends the request.
                results.Writer.Complete(error);
            }
        }

        Task<object> Begin(NdjsonLine line)
        {
            try
            {
                if (line.TooLong) throw new ProblemException(StatusCodes.Status413PayloadTooLarge, $"A line may hold {NdjsonReader.MaxLineBytes} bytes.");
                var request = RequestBody.Parse<ArticleRequest>(line.Bytes.Span, options);
                return order.Begin(request.Id ?? request.Url, () => StoreAsync(request));
            }
            catch (ProblemException refusal)
            {
                return Task.FromResult<object>(Problem.From(refusal)!);
            }
        }

        async Task<object> StoreAsync(ArticleRequest request)
        {
            try
            {
                return await intake.StorePatientlyAsync(collection ?? "", request, Patience, cancellation);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                return Problem.From(error) ?? Unexpected(error);
            }
        }

        Problem Unexpected(Exception error)
        {
            logger.LogError(error, "An article of a batch failed");
            return Problem.From(new ProblemException(StatusCodes.Status500InternalServerError, "An unexpected error; the gateway's log has it."))!;
        }
    }

    /// <summary>A batch may be of any size and take any time: the bounds are per line.</summary>
    static void AllowLongStreams(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (context.Features.Get<Microsoft.AspNetCore.Server.Kestrel.Core.Features.IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
    }
}
