namespace Lucene.Net.Index;

/// <summary>What is wanted of an enumerator of documents besides the documents.</summary>
[Flags]
public enum DocsFlags { NONE = 0, FREQS = 1 }

/// <summary>What is wanted of an enumerator of positions besides the positions.</summary>
[Flags]
public enum DocsAndPositionsFlags { NONE = 0, OFFSETS = 1, PAYLOADS = 2 }
