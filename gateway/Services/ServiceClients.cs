using Grpc.Core;
using Khabar.V1;

namespace Khabar.Gateway.Services;

/// <summary>The clients of the suite's services. Thread-safe once connected.</summary>
sealed class ServiceClients
{
    ChannelBase? extraction, indexing, search;

    /// <summary>Boilerplate removal.</summary>
    public ExtractionService.ExtractionServiceClient Extraction => new(Connected(extraction));

    /// <summary>Analysis, which the Indexing service answers.</summary>
    public AnalysisService.AnalysisServiceClient Analysis => new(Connected(indexing));

    /// <summary>The articles.</summary>
    public IndexingService.IndexingServiceClient Indexing => new(Connected(indexing));

    /// <summary>Search.</summary>
    public SearchService.SearchServiceClient Search => new(Connected(search));

    /// <summary>Where the Indexing service is reached.</summary>
    public ChannelBase IndexingChannel => Connected(indexing);

    /// <summary>Where the Search service is reached.</summary>
    public ChannelBase SearchChannel => Connected(search);

    /// <summary>The channels, each once.</summary>
    public IEnumerable<ChannelBase> Channels => new[] { Connected(extraction), Connected(indexing), Connected(search) }.Distinct();

    /// <summary>True if the services run in this process.</summary>
    public bool Embedded { get; private set; }

    /// <summary>Connects to services that run elsewhere; called once, before the gateway takes requests.</summary>
    public void Connect(ChannelBase extraction, ChannelBase indexing, ChannelBase search) =>
        (this.extraction, this.indexing, this.search) = (extraction, indexing, search);

    /// <summary>Connects to the services of this process; called once, before the gateway takes requests.</summary>
    public void ConnectEmbedded(ChannelBase suite)
    {
        Embedded = true;
        Connect(suite, suite, suite);
    }

    static ChannelBase Connected(ChannelBase? channel) =>
        channel ?? throw new InvalidOperationException("The gateway took a request before its services were connected.");
}
