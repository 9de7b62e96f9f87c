namespace Amazon.Lambda.Model;

public class EphemeralStorage
{
    /// <summary>MB.</summary>
    public int? Size { get; set; }
}
