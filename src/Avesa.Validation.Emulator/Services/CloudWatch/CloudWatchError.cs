using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>The errors of CloudWatch, by the codes of its Query protocol.</summary>
internal static class CloudWatchError
{
    /// <summary>The code for a wrong value.</summary>
    public const string InvalidValue = "InvalidParameterValue";

    /// <summary>The code that GetMetricData has for everything that is wrong with a request.</summary>
    public const string Validation = "ValidationError";

    /// <summary>A required parameter is missing.</summary>
    public static AwsError Missing(string parameter) => new("MissingParameter", $"The parameter {parameter} is required.");

    /// <summary>A wrong value.</summary>
    public static AwsError Invalid(string message) => new(InvalidValue, message);

    /// <summary>Values that do not go together.</summary>
    public static AwsError Combination(string message) => new("InvalidParameterCombination", message);

    /// <summary>A token that the listing did not issue.</summary>
    public static AwsError InvalidToken() => new("InvalidNextToken", "The next token specified is invalid.");

    /// <summary>The name of the error's shape in the service's model.</summary>
    public static string Shape(string code) => code switch
    {
        "InvalidParameterValue" => "InvalidParameterValueException",
        "InvalidParameterCombination" => "InvalidParameterCombinationException",
        "MissingParameter" => "MissingRequiredParameterException",
        "ResourceNotFound" => "DashboardNotFoundError",
        _ => code,
    };
}
