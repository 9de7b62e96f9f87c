using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Config;

/// <summary>Finds the recorders that an operation names.</summary>
internal static class Recorders
{
    /// <summary>The recorders of those names; all, where none is named.</summary>
    /// <exception cref="AwsError">NoSuchConfigurationRecorderException: one of them is not there.</exception>
    public static IEnumerable<ConfigRecorder> Named(Call call, JsonObject input)
    {
        ConfigRecorder[] all = call.Watched.Recorder is { } recorder ? [recorder] : [];
        var names = input.Texts("ConfigurationRecorderNames");
        return names.FirstOrDefault(name => all.All(known => known.Name != name)) is { } missing
            ? throw new AwsError("NoSuchConfigurationRecorderException", $"Cannot find configuration recorder with the specified name '{missing}'.")
            : all.Where(known => names.Count == 0 || names.Contains(known.Name));
    }

    /// <summary>The ARN of a recorder.</summary>
    public static string Arn(Call call, ConfigRecorder recorder) => $"arn:aws:config:{call.Region}:{call.Account.Id}:configuration-recorder/{recorder.Name}/0123456789abcdef";
}
