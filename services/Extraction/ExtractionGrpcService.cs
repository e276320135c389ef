using System.Diagnostics;
using System.Threading.Channels;
using Google.Protobuf;
using Grpc.Core;
using Khabar.Defaults.Errors;
using Khabar.Services.Extraction.Telemetry;
using Khabar.V1;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Extraction;

/// <summary>khabar.v1.ExtractionService over <see cref="PageExtraction"/>.</summary>
internal sealed class ExtractionGrpcService(PageExtraction extraction, ExtractionMetrics metrics, IOptions<ExtractionOptions> options)
    : ExtractionService.ExtractionServiceBase
{
    public override async Task<ExtractResponse> Extract(ExtractRequest request, ServerCallContext context)
    {
        // A large page takes a while; it must not hold up the connection that its request came on.
        var article = await Task.Run(() => Extract(request.Page), context.CancellationToken);
        return new ExtractResponse { Article = article };
    }

    /// <remarks>
    /// Pages are extracted side by side and answered in order. The channel between reader and writer holds the pages under way: when
    /// it is full reading stops, and HTTP/2 flow control holds the sender back.
    /// </remarks>
    public override async Task ExtractStream(
        IAsyncStreamReader<ExtractStreamRequest> requests, IServerStreamWriter<ExtractStreamResponse> responses, ServerCallContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var underWay = Channel.CreateBounded<Task<ExtractStreamResponse>>(options.Value.ReadAhead is > 0 and var set ? set : 2 * Environment.ProcessorCount);
        var reading = Read(requests, underWay.Writer, ended.Token);
        try
        {
            await foreach (var response in underWay.Reader.ReadAllAsync(ended.Token))
                await responses.WriteAsync(await response, ended.Token);
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
        }
    }

    async Task Read(IAsyncStreamReader<ExtractStreamRequest> requests, ChannelWriter<Task<ExtractStreamResponse>> underWay, CancellationToken ended)
    {
        try
        {
            while (await underWay.WaitToWriteAsync(ended) && await requests.MoveNext(ended))
            {
                var page = requests.Current.Page;
                await underWay.WriteAsync(Task.Run(() => Answer(page), ended), ended);
            }
            underWay.Complete();
        }
        catch (Exception error)
        {
            // The writer meets it after the answers to the pages that came before.
            underWay.TryComplete(error);
        }
    }

    ExtractStreamResponse Answer(V1.Page page)
    {
        try
        {
            return new ExtractStreamResponse { Article = Extract(page) };
        }
        catch (RpcException error)
        {
            return new ExtractStreamResponse { Error = RpcErrors.ToStatus(error) };
        }
    }

    Article Extract(V1.Page? page)
    {
        var begun = Stopwatch.GetTimestamp();
        var format = page?.ContentCase == V1.Page.ContentOneofCase.Text ? "text" : "html";
        try
        {
            var article = extraction.Extract(page);
            metrics.Extracted(begun, format, refused: false);
            return article;
        }
        catch (RpcException)
        {
            metrics.Extracted(begun, format, refused: true);
            throw;
        }
    }
}
