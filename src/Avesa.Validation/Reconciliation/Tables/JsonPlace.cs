using System.Text.Json;
using System.Text.Unicode;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>How far an answer has been read while more of it is to come: up to a place between two items.</summary>
/// <param name="At">Up to where.</param>
/// <param name="Odd">Not zero if something that has not been verified is not printable ASCII.</param>
/// <param name="Verified">Up to where it is known to be Unicode without control characters in its texts.</param>
internal record struct JsonPlace(int At, ulong Odd, int Verified)
{
    // As TextMarks looks at it.
    private const int Block = 64;

    /// <summary>Sees to it that everything before this place is Unicode, and that there are no control characters in its texts.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public void Verify(ReadOnlySpan<byte> json)
    {
        if (Odd != 0)
        {
            var read = json[Verified..At];
            if (!Utf8.IsValid(read))
            {
                throw new JsonException("The answer is not UTF-8.");
            }

            if (read.ContainsAnyInRange((byte)0, (byte)(' ' - 1)))
            {
                VerifyTexts(read);
            }
        }

        (Odd, Verified) = (0, At);
    }

    /// <summary>Takes the blocks away that are before this place, which is the same one in the blocks that are left.</summary>
    /// <returns>How many bytes they have.</returns>
    public int Forget()
    {
        var forgotten = At & -Block;
        At -= forgotten;
        Verified -= forgotten;
        return forgotten;
    }

    // Control characters may stand between texts only. What follows a backslash is no end of a text.
    private static void VerifyTexts(ReadOnlySpan<byte> read)
    {
        var inText = false;
        for (var at = 0; at < read.Length; at++)
        {
            if (read[at] == '"')
            {
                inText = !inText;
            }
            else if (inText && read[at] == '\\')
            {
                at++;
            }
            else if (inText && read[at] < ' ')
            {
                throw new JsonException("The answer has a control character in a text.");
            }
        }
    }
}
