namespace Khabar.Bench.Engine;

/// <summary>Documents and headline-like texts to make queries of. <paramref name="Analyzer"/> names the analyzer both engines use.</summary>
internal sealed record BenchCollection(string Name, string Analyzer, IReadOnlyList<string> Documents, IReadOnlyList<string> Headlines);
