namespace Khabar.Bench.Extraction;

/// <summary>What one side took to extract all pages once.</summary>
/// <param name="Total">Processor time of the whole process, other threads (garbage collection, compilation) included.</param>
/// <param name="Pages">Processor time of the process during each page.</param>
internal sealed record Round(TimeSpan Total, TimeSpan[] Pages);
