#nullable disable // as the original
using System.Collections;

namespace Reqnroll;

/// <summary>A row by column name or number. Its columns are the table's: none can be added or removed.</summary>
public class DataTableRow : IDictionary<string, string>
{
    private readonly Table table;
    private readonly string[] items;

    internal DataTableRow(Table table, string[] items)
    {
        this.table = table;
        this.items = items;
    }

    public int Count => items.Length;

    public ICollection<string> Keys => table.Header;

    public ICollection<string> Values => items;

    bool ICollection<KeyValuePair<string, string>>.IsReadOnly => false;

    public string this[int index] => items[index];

    /// <exception cref="IndexOutOfRangeException">The table has no such column; the message shows the table.</exception>
    public string this[string header]
    {
        get => items[table.IndexOf(header)];
        set => items[table.IndexOf(header)] = value;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        table.Header.Zip(items, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool ContainsKey(string key) => table.ContainsColumn(key);

    public bool TryGetValue(string key, out string value)
    {
        value = ContainsKey(key) ? this[key] : null;
        return value is not null;
    }

    void IDictionary<string, string>.Add(string key, string value) => throw StructureIsFixed();

    bool IDictionary<string, string>.Remove(string key) => throw StructureIsFixed();

    void ICollection<KeyValuePair<string, string>>.Add(KeyValuePair<string, string> item) => throw StructureIsFixed();

    void ICollection<KeyValuePair<string, string>>.Clear() => throw StructureIsFixed();

    bool ICollection<KeyValuePair<string, string>>.Contains(KeyValuePair<string, string> item) =>
        TryGetValue(item.Key, out var value) && value == item.Value;

    void ICollection<KeyValuePair<string, string>>.CopyTo(KeyValuePair<string, string>[] array, int arrayIndex) => throw StructureIsFixed();

    bool ICollection<KeyValuePair<string, string>>.Remove(KeyValuePair<string, string> item) => throw StructureIsFixed();

    private static ReqnrollException StructureIsFixed() =>
        new("The table rows must contain the same number of items as the header count of the table. The structure cannot be modified.");
}
