namespace Avesa.Validation.Estate;

/// <summary>A key attribute as the plan writes it: its name and DynamoDB type, S, N or B.</summary>
public sealed record KeyAttribute(string Name, string Type)
{
    /// <summary>Reads <c>tenant_id (S)</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static KeyAttribute Parse(string text) =>
        text.EndsWith(')') && text[..^1].Split(" (") is [{ Length: > 0 } name, "S" or "N" or "B"] parts
            ? new KeyAttribute(name, parts[1])
            : throw new FormatException($"'{text}' is not a key attribute: write its name and its type, for example 'tenant_id (S)'.");

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({Type})";
}

/// <summary>A table that moves, with its name on each side and its key.</summary>
/// <param name="Source">Its name in the source account.</param>
/// <param name="Production">Its name in the production account.</param>
/// <param name="PartitionKey">The partition key.</param>
/// <param name="SortKey">The sort key; null when there is none.</param>
public sealed record MigratedTable(string Source, string Production, KeyAttribute PartitionKey, KeyAttribute? SortKey);
