using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Avesa.Validation.Checklists.Audit;

/// <summary>Whether a method creates a <see cref="PendingStepException"/>, as the snippet for a new step definition does.</summary>
internal static class Pending
{
    public static bool Is(MethodInfo method) => Creates(method)
        || (method.GetCustomAttribute<StateMachineAttribute>() is { } machine
            && Creates(machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!));

    // Every "newobj" byte is tried: one inside another instruction's operand resolves to no constructor of ours.
    private static bool Creates(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        return Enumerable.Range(0, Math.Max(0, code.Length - 4))
            .Where(at => code[at] == OpCodes.Newobj.Value)
            .Any(at => Constructed(method.Module, BitConverter.ToInt32(code, at + 1)) == typeof(PendingStepException));
    }

    private static Type? Constructed(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token)?.DeclaringType;
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
