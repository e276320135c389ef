namespace Khabar.Cli.Ingest;

/// <summary>One article to send.</summary>
/// <param name="Origin">Where it was read, for reports: a file, or a file and a line.</param>
/// <param name="Number">Which of the inputs it is, from 1; those that could not be read are counted.</param>
/// <param name="Json">The article as a line of NDJSON, without its end.</param>
sealed record IngestItem(string Origin, long Number, byte[] Json);

/// <summary>An article that was refused.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Reason">What the gateway said, or why it could not be read.</param>
sealed record Rejection(string Origin, string Reason);
