namespace Avesa.Validation.Emulator.Model;

/// <summary>
/// Everything that one emulator process serves: one or more moments, each a set of accounts that know nothing of the other moments.
/// An access key belongs to exactly one account of one moment, so the key that signed a request decides what it sees.
/// </summary>
public sealed class EmulatedCloud
{
    /// <summary>The moments by name, for example <c>before-cutover</c>.</summary>
    public Dictionary<string, Moment> Moments { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds the owner of an access key; null when no account of any moment has issued it.</summary>
    public AccessKey? FindKey(string accessKeyId)
    {
        foreach (var moment in Moments.Values)
        {
            if (moment.AccessKeys.TryGetValue(accessKeyId, out var key))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>Adds a moment with no accounts.</summary>
    public Moment AddMoment(string name)
    {
        var moment = new Moment(name);
        Moments.Add(name, moment);
        return moment;
    }
}
