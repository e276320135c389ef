using Grpc.Net.Client;
using Khabar.V1;

namespace Khabar.Client;

/// <summary>
/// The clients of the suite's services over channels of their own, which services at one address share. Thread-safe; make one
/// and keep it. Calls throw <see cref="Grpc.Core.RpcException"/>: INVALID_ARGUMENT names the field, RESOURCE_EXHAUSTED says in its
/// <c>RetryInfo</c> when to try again.
/// </summary>
public sealed class KhabarClient : IDisposable
{
    readonly Dictionary<string, GrpcChannel> channels = new(StringComparer.Ordinal);

    /// <summary>Makes the clients; connections are made by the first calls.</summary>
    /// <exception cref="ArgumentException">An address is none, or the attempts are out of range; the message names the option.</exception>
    public KhabarClient(KhabarClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        Extraction = new(ChannelTo(options.Extraction, options.Attempts));
        Indexing = new(ChannelTo(options.Indexing, options.Attempts));
        Analysis = new(ChannelTo(options.Indexing, options.Attempts));
        Search = new(ChannelTo(options.Search, options.Attempts));
    }

    /// <summary>From a page to the article a person would copy out of it.</summary>
    public ExtractionService.ExtractionServiceClient Extraction { get; }

    /// <summary>Stores, reads and removes articles.</summary>
    public IndexingService.IndexingServiceClient Indexing { get; }

    /// <summary>What the index makes of a text: tokens, language.</summary>
    public AnalysisService.AnalysisServiceClient Analysis { get; }

    /// <summary>Finds articles.</summary>
    public SearchService.SearchServiceClient Search { get; }

    /// <summary>Ends the calls under way and closes the connections.</summary>
    public void Dispose()
    {
        foreach (var channel in channels.Values) channel.Dispose();
    }

    GrpcChannel ChannelTo(string address, int attempts)
    {
        if (!channels.TryGetValue(address, out var channel)) channels[address] = channel = KhabarChannel.Create(address, attempts);
        return channel;
    }
}
