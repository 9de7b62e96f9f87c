using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// Sees to it that nothing is twice in a map or set: a sum of hashes would not tell {a, a, b} from what else adds up to the same. A stack, since
/// maps nest.
/// </summary>
internal sealed class Once
{
    private const int Compared = 64;

    private ulong[] ids = new ulong[256];

    /// <summary>Where the innermost map or set begins when it is entered.</summary>
    public int Top { get; private set; }

    /// <summary>Adds a member.</summary>
    /// <param name="from">Where its map or set begins.</param>
    /// <param name="id">Of the member.</param>
    /// <exception cref="IncompleteAnswerException">It is there already.</exception>
    public void Add(int from, ulong id)
    {
        var members = ids.AsSpan(from, Top - from);
        if (members.Length is > 0 and < Compared && members.Contains(id))
        {
            throw Twice();
        }

        if (Top == ids.Length)
        {
            Array.Resize(ref ids, 2 * Top);
        }

        ids[Top++] = id;
    }

    /// <summary>Leaves a map or set.</summary>
    /// <exception cref="IncompleteAnswerException">A large one has a member twice.</exception>
    public void Leave(int from)
    {
        var members = ids.AsSpan(from, Top - from);
        Top = from;
        if (members.Length <= Compared)
        {
            return;
        }

        members.Sort();
        for (var i = 1; i < members.Length; i++)
        {
            if (members[i] == members[i - 1])
            {
                throw Twice();
            }
        }
    }

    /// <summary>Forgets what an item that could not be read to its end has left.</summary>
    public void Clear() => Top = 0;

    /// <summary>Something is twice.</summary>
    public static IncompleteAnswerException Twice() => new("an item in which no map or set has a member twice");
}
