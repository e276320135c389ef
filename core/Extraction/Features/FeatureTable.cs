namespace Khabar.Extraction.Features;

/// <summary>A row of numbers for each block. What a number means is fixed by the order in which it was added.</summary>
internal sealed class FeatureTable(int rows, int columns)
{
    readonly float[] values = new float[rows * columns];
    int next;

    /// <summary>Rows: one a block.</summary>
    public int Rows { get; } = rows;

    /// <summary>Numbers a row.</summary>
    public int Columns { get; } = columns;

    /// <summary>The numbers of a row.</summary>
    public ReadOnlySpan<float> Row(int row) => values.AsSpan(row * Columns, Columns);

    /// <summary>Adds the next number of the row that is being written.</summary>
    /// <param name="name">What it is, for who reads the code.</param>
    /// <param name="value">The number.</param>
    public void Add(string name, float value) => values[next++] = value;

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        if (next % Columns != 0)
            throw new InvalidOperationException($"A row has {next % Columns} features beyond a multiple of {Columns}.");
    }
}
