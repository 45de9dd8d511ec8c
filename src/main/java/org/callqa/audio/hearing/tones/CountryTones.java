package org.callqa.audio.hearing.tones;

/**
 * The call progress tones of one country.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record CountryTones(String country, CadenceTone ring, CadenceTone busy, CadenceTone congestion) {}
