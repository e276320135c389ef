namespace Khabar.Client;

/// <summary>
/// Where the services are, as <see cref="AddressList"/> says, and how calls are made.
/// </summary>
public sealed class KhabarClientOptions
{
    /// <summary>The Extraction service; <c>http://localhost:8081</c> unless set.</summary>
    public string Extraction { get; set; } = "http://localhost:8081";

    /// <summary>The Indexing service, which analyses as well; <c>http://localhost:8082</c> unless set.</summary>
    public string Indexing { get; set; } = "http://localhost:8082";

    /// <summary>The Search service; <c>http://localhost:8083</c> unless set.</summary>
    public string Search { get; set; } = "http://localhost:8083";

    /// <summary>How often a call is made at most while the service is UNAVAILABLE: 1, which turns retries off, to 5, unless set.</summary>
    public int Attempts { get; set; } = KhabarChannel.MostAttempts;

    /// <summary>Sets all three addresses: the suite in one process answers for every service.</summary>
    /// <returns>These options.</returns>
    public KhabarClientOptions At(string address)
    {
        (Extraction, Indexing, Search) = (address, address, address);
        return this;
    }

    internal void Check()
    {
        KhabarChannel.CheckAddresses(Extraction, nameof(Extraction));
        KhabarChannel.CheckAddresses(Indexing, nameof(Indexing));
        KhabarChannel.CheckAddresses(Search, nameof(Search));
        KhabarChannel.CheckAttempts(Attempts, nameof(Attempts));
    }
}
