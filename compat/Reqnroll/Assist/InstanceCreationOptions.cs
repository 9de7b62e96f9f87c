namespace Reqnroll.Assist;

public class InstanceCreationOptions
{
    /// <summary>A column that is no member's name is an error; without it, such a column is ignored.</summary>
    public bool VerifyAllColumnsBound { get; set; }

    public bool VerifyCaseInsensitive { get; set; }
}
