namespace Lucene.Net.Search;

/// <summary>A <see cref="FieldComparer"/> whose values are of one type.</summary>
/// <typeparam name="T">The type of values.</typeparam>
public abstract class FieldComparer<T> : FieldComparer
    where T : class
{
    /// <summary>For derived classes.</summary>
    protected FieldComparer()
    {
    }

    /// <summary>The value in a slot.</summary>
    public abstract T? this[int slot] { get; }

    /// <summary>Sets the value that the previous page ended with.</summary>
    public abstract void SetTopValue(T? value);

    /// <inheritdoc/>
    public override void SetTopValue<TValue>(TValue value)
    {
        if (value is not null and not T)
        {
            throw new ArgumentException($"The value to go on after must be a {typeof(T).Name}, not {value}.", nameof(value));
        }
        SetTopValue(value as T);
    }

    /// <inheritdoc/>
    public override object? GetValue(int slot) => this[slot];

    /// <summary>Compares two values; nulls sort first.</summary>
    public virtual int CompareValues(T? first, T? second) => Comparer<T>.Default.Compare(first, second);

    /// <inheritdoc/>
    public override int CompareValues(object? first, object? second) => CompareValues((T?)first, (T?)second);
}
