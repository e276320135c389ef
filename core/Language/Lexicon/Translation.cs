using System.Collections.Immutable;

namespace Khabar.Language.Lexicon;

/// <summary>One translation.</summary>
/// <param name="Stems">The stems of its words in order, stop words left out; at least one.</param>
/// <param name="Weight">How good it is beside the source's other translations: the best has 1, none has 0.</param>
public sealed record Translation(ImmutableArray<string> Stems, float Weight);
