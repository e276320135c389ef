namespace Lucene.Net.Documents;

/// <summary>The kind of number that a field's value is.</summary>
public enum NumericFieldType { NONE, BYTE, INT16, INT32, INT64, SINGLE, DOUBLE }
