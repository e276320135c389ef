namespace Lucene.Net.Documents;

/// <summary>The kind of number that a field is indexed as, for ranges.</summary>
public enum NumericType { NONE, INT32, INT64, SINGLE, DOUBLE }
