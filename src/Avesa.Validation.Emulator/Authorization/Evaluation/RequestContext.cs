namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>The condition keys of one request. Names know no case.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html</remarks>
internal sealed class RequestContext
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a key, several for a multi-valued one; null when the request does not have it.</summary>
    public IReadOnlyList<string>? Find(string key) => values.GetValueOrDefault(key);

    /// <summary>Sets a key, also where it was set before.</summary>
    public RequestContext With(string key, params IReadOnlyList<string> value)
    {
        values[key] = value;
        return this;
    }

    /// <summary>Sets keys, also where they were set before.</summary>
    public RequestContext With(IReadOnlyDictionary<string, IReadOnlyList<string>>? keys)
    {
        foreach (var (key, value) in keys ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            values[key] = value;
        }

        return this;
    }
}
