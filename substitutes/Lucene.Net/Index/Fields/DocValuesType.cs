namespace Lucene.Net.Index;

/// <summary>The kind of a field's doc values.</summary>
public enum DocValuesType { NONE, NUMERIC, BINARY, SORTED, SORTED_SET }
