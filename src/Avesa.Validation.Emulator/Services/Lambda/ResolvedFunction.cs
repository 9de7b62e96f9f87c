using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>A function that exists, at one version.</summary>
/// <param name="Reference">How the request named it.</param>
/// <param name="Function">The function: policy, concurrency, tags.</param>
/// <param name="Configuration">Code and configuration of the version; the function itself for <c>$LATEST</c>.</param>
/// <param name="Version">A number or <c>$LATEST</c>.</param>
internal sealed record ResolvedFunction(FunctionReference Reference, Function Function, Function Configuration, string Version);
