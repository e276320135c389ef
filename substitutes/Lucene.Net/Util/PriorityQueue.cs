using System.Diagnostics;

namespace Lucene.Net.Util;

/// <summary>A bounded binary heap that keeps its least element on top, by an order that derived classes define.</summary>
/// <remarks>Not thread-safe.</remarks>
public abstract class PriorityQueue<T>
{
    // A one-based heap: the children of slot i are 2i and 2i + 1.
    readonly T?[] heap;
    readonly int maxSize;

    /// <summary>Makes an empty queue for at most <paramref name="maxSize"/> elements.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxSize"/> is negative or too large for an array.</exception>
    protected PriorityQueue(int maxSize)
    {
        if (maxSize < 0 || maxSize >= Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(nameof(maxSize), maxSize, $"maxSize must be between 0 and {Array.MaxLength - 1}.");
        }
        this.maxSize = maxSize;
        heap = new T?[maxSize + 1];
    }

    /// <summary>How many elements the queue holds.</summary>
    public int Count { get; private set; }

    /// <summary>The least element, or the default where the queue is empty.</summary>
    public T Top => Count > 0 ? heap[1]! : default!;

    /// <summary>Adds an element and returns the least one.</summary>
    /// <exception cref="IndexOutOfRangeException">The queue is full.</exception>
    public T Add(T element)
    {
        if (Count == maxSize)
        {
            throw new IndexOutOfRangeException($"The queue is full with {maxSize} elements.");
        }
        heap[++Count] = element;
        SiftUp();
        return heap[1]!;
    }

    /// <summary>Adds an element, dropping the least one if the queue is full.</summary>
    public virtual void Insert(T element) => InsertWithOverflow(element);

    /// <summary>Adds an element if there is room or it is greater than the least one.</summary>
    /// <returns>The element that fell out: the former least one or the new one; the default where there was room.</returns>
    public virtual T? InsertWithOverflow(T element)
    {
        if (Count < maxSize)
        {
            Add(element);
            return default;
        }
        if (Count == 0 || LessThan(element, heap[1]!))
        {
            return element;
        }
        var fallen = heap[1];
        heap[1] = element;
        UpdateTop();
        return fallen;
    }

    /// <summary>Removes and returns the least element, or the default where the queue is empty.</summary>
    public T? Pop()
    {
        if (Count == 0)
        {
            return default;
        }
        var top = heap[1];
        heap[1] = heap[Count];
        heap[Count--] = default;
        SiftDown();
        return top;
    }

    /// <summary>Restores the order after the least element has changed, and returns the new least one.</summary>
    public T UpdateTop()
    {
        Debug.Assert(Count > 0, "An empty queue has no top to update.");
        SiftDown();
        return heap[1]!;
    }

    /// <summary>Removes all elements.</summary>
    public void Clear()
    {
        Array.Clear(heap, 1, Count);
        Count = 0;
    }

    /// <summary>Whether <paramref name="a"/> comes before <paramref name="b"/>.</summary>
    protected internal abstract bool LessThan(T a, T b);

    void SiftUp()
    {
        var slot = Count;
        var element = heap[slot]!;
        for (var parent = slot >> 1; parent > 0 && LessThan(element, heap[parent]!); parent = slot >> 1)
        {
            heap[slot] = heap[parent];
            slot = parent;
        }
        heap[slot] = element;
    }

    void SiftDown()
    {
        if (Count == 0)
        {
            return;
        }
        var slot = 1;
        var element = heap[slot]!;
        for (var child = LesserChild(slot); child <= Count && LessThan(heap[child]!, element); child = LesserChild(slot))
        {
            heap[slot] = heap[child];
            slot = child;
        }
        heap[slot] = element;
    }

    int LesserChild(int slot)
    {
        var left = slot << 1;
        return left < Count && LessThan(heap[left + 1]!, heap[left]!) ? left + 1 : left;
    }
}
