namespace Avesa.Validation.Accounts;

/// <summary>AWS answered, but without a member that the fact needs: nothing may stand in for it, so what rests on it is Unproven.</summary>
/// <param name="member">The operation and member, for example <c>GetFunction: State</c>.</param>
public sealed class IncompleteAnswerException(string member) : Exception($"The answer of AWS lacks {member}.");

/// <summary>Takes members out of answers that must not be absent.</summary>
internal static class Answer
{
    /// <summary>The value, which AWS always sends.</summary>
    /// <exception cref="IncompleteAnswerException">It did not.</exception>
    public static T Required<T>(this T? value, string member)
        where T : struct => value ?? throw new IncompleteAnswerException(member);

    /// <inheritdoc cref="Required{T}(T?, string)" />
    public static T Required<T>(this T? value, string member)
        where T : class => value ?? throw new IncompleteAnswerException(member);
}
