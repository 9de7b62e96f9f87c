using System.Globalization;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>The errors of CloudWatch Logs.</summary>
internal static class LogsError
{
    /// <summary>The code for everything that is wrong with a parameter.</summary>
    public const string InvalidParameterCode = "InvalidParameterException";

    /// <summary>A token that the listing did not issue.</summary>
    public static AwsError InvalidToken() => InvalidParameter("The specified nextToken is invalid.");

    /// <summary>A parameter is wrong.</summary>
    public static AwsError InvalidParameter(string message) => new(InvalidParameterCode, message);

    /// <summary>The group is not there.</summary>
    public static AwsError NoGroup() => new("ResourceNotFoundException", "The specified log group does not exist.");

    /// <summary>The stream is not there.</summary>
    public static AwsError NoStream() => new("ResourceNotFoundException", "The specified log stream does not exist.");

    /// <summary>The text of a number in a message or token.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
